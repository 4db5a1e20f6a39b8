import { Text, View } from '@tarojs/components';
import { openPage } from '@/platform/navigate';
import { ROUTES } from '@/platform/routes';
import './home.css';

const CHOICES = [
  { id: 'open-tip', sign: '报', title: '我要举报', text: '说一句话、拍张照片就行', url: ROUTES.tip, main: true },
  { id: 'open-progress', sign: '查', title: '查进度', text: '看看办到哪一步了', url: ROUTES.progress, main: false },
  { id: 'open-learn', sign: '学', title: '防骗知识', text: '几个问题，看看是不是骗局', url: ROUTES.learn, main: false },
] as const;

/** The three things residents come for, each as large as a thumb. */
export function MainChoices() {
  return (
    <View className="stack">
      {CHOICES.map((choice) => (
        <View
          key={choice.id}
          id={choice.id}
          className={`main-choice ${choice.main ? 'main-choice-first' : ''}`}
          onClick={() => openPage(choice.url)}
        >
          <Text className="main-choice-sign">{choice.sign}</Text>
          <View className="grow">
            <Text className="main-choice-title">{choice.title}</Text>
            <Text className="main-choice-text">{choice.text}</Text>
          </View>
          <Text>›</Text>
        </View>
      ))}
    </View>
  );
}
