import { Text, View } from '@tarojs/components';

interface Tile {
  id: string;
  title: string;
  onClick: () => void;
}

/** Ways to other screens, two beside each other: many of them take little room above the day's work. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <View className="tiles">
      {tiles.map(({ id, title, onClick }) => (
        <View key={id} id={id} className="tile" onClick={onClick}>
          <Text className="text grow">{title}</Text>
          <Text className="list-arrow">›</Text>
        </View>
      ))}
    </View>
  );
}
