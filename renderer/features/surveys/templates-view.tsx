import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { answerKinds, usualOptions } from '../../../shared/survey/schema';
import type { SurveyTemplate, TemplateQuestion } from '../../../shared/survey/template';
import { useTemplates } from '../../data/queries/care';
import { ShippedInput } from '../../pieces/shipped-text';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { RecordLine, RecordList } from '../../ui/record-list';
import { StatusTag } from '../../ui/status-tag';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { deleteTemplate, saveTemplate } from './actions';
import styles from './surveys.module.css';

const blank: SurveyTemplate = { id: null, shipped: null, name: '', questions: [{ dimension: '', kind: '1-5分', options: usualOptions['1-5分'] }] };

/** Questionnaires: the two of the manual, which can be changed and taken back, and those of one's own (C-27). */
export function TemplatesView() {
  const { t, term } = useWords();
  const { value, error, reload } = useTemplates();
  const [editing, setEditing] = useState<SurveyTemplate | null>(null);
  return (
    <Section title={t('surveys.template.title')} actions={<Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing(blank)}>{t('surveys.template.new')}</Button>}>
      <p className="km-soft">{t('surveys.template.lead')}</p>
      <Failure error={error} channel="survey:templates" onRetry={reload} />
      <RecordList label={t('surveys.template.title')}>
        {(value ?? []).map((template) => {
          const { id, shipped, questions } = template;
          const name = term(template.name);
          return (
            <RecordLine
              key={shipped ?? id ?? name}
              acts={
                <>
                  <Button size="small" aria-label={t('surveys.template.editOf', { name })} onClick={() => setEditing(template)}>{t('surveys.template.edit')}</Button>
                  {id === null ? null : (
                    <Button size="small" type="text" aria-label={t(shipped === null ? 'surveys.template.removeOf' : 'surveys.template.resetOf', { name })} onClick={() => void deleteTemplate(id, shipped !== null)}>
                      {t(shipped === null ? 'surveys.template.remove' : 'surveys.template.reset')}
                    </Button>
                  )}
                </>
              }
            >
              <div className={styles.head}>
                <strong>{name}</strong>
                {shipped === null ? null : <StatusTag tone="neutral" icon={null}>{`${t('surveys.template.shipped')} ${shipped}`}</StatusTag>}
                {shipped !== null && id !== null ? <StatusTag tone="info" icon={null}>{t('surveys.template.changed')}</StatusTag> : null}
                <span className="km-soft">{t('surveys.template.questions', { count: questions.length })}</span>
              </div>
              <div className="km-soft">{questions.map(({ dimension }) => term(dimension)).join(' · ')}</div>
            </RecordLine>
          );
        })}
      </RecordList>
      {editing === null ? null : <TemplateDialog key={editing.id ?? editing.name} template={editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function TemplateDialog({ template, onClose }: { readonly template: SurveyTemplate; readonly onClose: () => void }) {
  const { t, term, label } = useWords();
  const [name, setName] = useState(template.name);
  const [questions, setQuestions] = useState(template.questions);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const put = (at: number, change: Partial<TemplateQuestion>): void => setQuestions(questions.map((question, index) => (index === at ? { ...question, ...change } : question)));
  const without = (at: number): readonly TemplateQuestion[] => questions.filter((_, index) => index !== at);
  const raise = (at: number): void => {
    const moved = questions[at];
    if (moved !== undefined) setQuestions([...without(at).slice(0, at - 1), moved, ...without(at).slice(at - 1)]);
  };
  const asked = questions.filter(({ dimension }) => dimension.trim() !== '');
  const save = async (): Promise<void> => {
    const refused = await saveTemplate({ ...template, name, questions: asked });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Modal
      open onCancel={onClose} width={720} destroyOnHidden mask={{ closable: false }} title={template.name === '' ? t('surveys.template.new') : t('surveys.template.editOf', { name: term(template.name) })}
      okText={t('basic.save')} okButtonProps={{ disabled: name.trim() === '' || asked.length === 0 }} onOk={() => void save()}
    >
      <ShippedInput autoFocus aria-label={label('surveyTemplates', 'name')} placeholder={label('surveyTemplates', 'name')} maxLength={120} kept={name} onKeep={setName} className={styles.bar ?? ''} />
      {questions.map((question, at) => {
        const n = at + 1;
        const each = t('surveys.template.question', { n });
        return (
          <div key={at} className={styles.question} role="group" aria-label={each}>
            <ShippedInput aria-label={`${each} ${label('surveyAnswers', 'dimension')}`} maxLength={200} kept={question.dimension} onKeep={(dimension) => put(at, { dimension })} />
            <Select aria-label={`${each} ${label('surveyAnswers', 'kind')}`} value={question.kind} options={answerKinds.map((value) => ({ value, label: term(value) }))} onChange={(kind) => put(at, { kind, options: usualOptions[kind] })} />
            <Button type="text" disabled={at === 0} icon={<ArrowUpOutlined aria-hidden />} aria-label={t('surveys.template.up', { n })} title={t('surveys.template.up', { n })} onClick={() => raise(at)} />
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('surveys.template.removeQuestion', { n })} title={t('surveys.template.removeQuestion', { n })} onClick={() => setQuestions(without(at))} />
          </div>
        );
      })}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setQuestions([...questions, { dimension: '', kind: '1-5分', options: usualOptions['1-5分'] }])}>{t('surveys.template.addQuestion')}</Button>
      <Failure error={refusal} channel="survey:save-template" />
    </Modal>
  );
}
