/** The product's mark: a line that beats, joining what belongs together. Takes its colours from the style sheet around it. */
export function BrandMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" />
      <path d="M5 17h5l3-8 5 14 3-8 2 2h4" />
    </svg>
  );
}
