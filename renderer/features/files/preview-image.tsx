import { useEffect, useRef } from 'react';
import styles from './preview.module.css';

/** A picture from bytes in memory. */
export function PreviewImage({ parts, type, name, onBroken }: {
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly type: string;
  readonly name: string;
  readonly onBroken: () => void;
}) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([...parts], { type }));
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [parts, type]);
  return <img ref={image} className={styles.image} alt={name} onError={onBroken} />;
}
