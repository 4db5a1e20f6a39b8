import { Image, Text, View } from '@tarojs/components';

interface StoredPhotoProps {
  id: string;
  /** Undefined while it is fetched. */
  url: string | undefined;
  problem: boolean;
  onBroken: () => void;
  onRetry: () => void;
  onOpen: (url: string) => void;
}

/** A photo the server keeps: on its way, not opened, or there to be tapped on. */
export function StoredPhoto({ id, url, problem, onBroken, onRetry, onOpen }: StoredPhotoProps) {
  if (problem) {
    return (
      <View id={id} className="stored-photo stored-photo-text" onClick={onRetry}>
        <Text>照片没打开，点一下再试</Text>
      </View>
    );
  }
  if (!url) {
    return (
      <View id={id} className="stored-photo stored-photo-text">
        <Text>正在打开…</Text>
      </View>
    );
  }
  return (
    <Image
      id={id}
      className="stored-photo"
      mode="aspectFill"
      src={url}
      onError={onBroken}
      onClick={() => onOpen(url)}
    />
  );
}
