import { Text, View } from '@tarojs/components';
import type { PersonView } from '@/shared/contract/people';
import type { Role } from '@/shared/tables/roles';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';

interface PersonCardProps {
  person: PersonView;
  onEnd: (role: Role) => void;
}

export function PersonCard({ person, onEnd }: PersonCardProps) {
  return (
    <Card id={`person-${person.memberId}`}>
      <Text className="heading">{person.self ? `${person.name}（您自己）` : person.name}</Text>
      <Text className="text-small">{person.phone}</Text>
      {person.posts.map((post) => (
        <View key={post.role} className="row-between">
          <Text className="text grow">{post.roleLabel}</Text>
          {post.mayEnd && (
            <Button id={`end-${person.memberId}-${post.role}`} kind="text" inline onClick={() => onEnd(post.role)}>
              结束任职
            </Button>
          )}
        </View>
      ))}
    </Card>
  );
}
