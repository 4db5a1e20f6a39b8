import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LikeLead, LikeReasonView } from '@/shared/contract/lead-look-alikes';
import { STATUS_TABLE } from '@/shared/tables/lead-statuses';
import { timeInWords } from '@/shared/wording/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { NoticeBar } from '@/ui/NoticeBar';
import { TextField } from '@/ui/TextField';
import { markWords } from './mark-words';
import { reasonLines } from './reason-words';
import './look-alikes.css';

interface AlikePairProps {
  own: LikeLead;
  other: LikeLead;
  reasons: readonly LikeReasonView[];
  busy: boolean;
  problem?: string;
  onMerge: (reason: string) => void;
  onNotSame: () => void;
  onOpen: () => void;
}

function Told({ id, label, lead, words }: { id: string; label: string; lead: LikeLead; words: readonly string[] }) {
  return (
    <View id={id} className="alike-told">
      <Text className="text-strong">{label}</Text>
      <Text className="text-small">
        {timeInWords(lead.receivedAt, new Date())} · {lead.division.name} · {STATUS_TABLE[lead.status].label} ·{' '}
        {lead.responsibleUnit.name}
      </Text>
      {lead.texts.map((text, index) => (
        <Text key={index} className="text">
          {text === ''
            ? '（只有照片或录音）'
            : markWords(text, words).map((piece, at) => (
                <Text key={at} className={piece.isMarked ? 'alike-mark' : ''}>
                  {piece.text}
                </Text>
              ))}
        </Text>
      ))}
    </View>
  );
}

/** Both texts, why they are alike, and the person's answer: nothing is ever merged without one. */
export function AlikePair({ own, other, reasons, busy, problem, onMerge, onNotSame, onOpen }: AlikePairProps) {
  const lines = reasonLines(reasons);
  const [reason, setReason] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const proposed = lines[0] ? `${lines[0].label}：${lines[0].words}` : '';
  return (
    <Card id={`alike-${other.leadId}`} title={other.title}>
      <View className="alike-why">
        <Text className="text-strong">{lines.length > 0 ? '为什么像' : '机器没有看出哪里像，请您自己看。'}</Text>
        {lines.map(({ label, words }) => (
          <Text key={`${label}${words}`} className="text">
            {label}：{words}
          </Text>
        ))}
      </View>
      <View className="alike-two">
        <Told id="alike-own" label="这一条" lead={own} words={reasons.map((each) => each.own)} />
        <Told id="alike-other" label="另一条" lead={other} words={reasons.map((each) => each.other)} />
      </View>
      {problem && <NoticeBar tone="warn">{problem}</NoticeBar>}
      {!other.open && <NoticeBar>那一条已经办结。要合并，先打开它“重新办理”。</NoticeBar>}
      {isAsking && (
        <>
          <TextField
            id="merge-reason"
            label="为什么是同一件事"
            required
            multiline
            maxLength={500}
            initial={proposed}
            onChange={setReason}
          />
          <Text className="text-small">
            合并后按先收到的那条办，两边的举报、期限、回避的单位都保留，钱数不相加。并错了可以分开。
          </Text>
          <Button id="confirm-merge" busy={busy} onClick={() => onMerge(reason ?? proposed)}>
            确定合并
          </Button>
          <Button id="cancel-merge" kind="quiet" onClick={() => setAsking(false)}>
            先不合并
          </Button>
        </>
      )}
      {!isAsking && (
        <>
          {other.open && (
            <Button id="merge" onClick={() => setAsking(true)}>
              是同一件事，合并
            </Button>
          )}
          <View className="two-up">
            <Button id="not-same" kind="quiet" busy={busy} onClick={onNotSame}>
              不是同一件事
            </Button>
            <Button id="open-other" kind="quiet" onClick={onOpen}>
              打开那一条
            </Button>
          </View>
        </>
      )}
    </Card>
  );
}
