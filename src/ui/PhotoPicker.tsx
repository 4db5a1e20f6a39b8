import { Image, Text, View } from '@tarojs/components';

export type UploadState = 'waiting' | 'sending' | 'sent' | 'failed';

export interface PickedPhoto {
  id: string;
  previewUrl: string;
  state: UploadState;
}

interface PhotoPickerProps {
  id: string;
  photos: readonly PickedPhoto[];
  limit: number;
  error?: string;
  onAdd: () => void;
  onRemove: (id: string) => void;
  onRetry: (id: string) => void;
}

const STATE_TEXT = {
  waiting: '已存在手机，有网再传',
  sending: '正在上传…',
  sent: '✓ 已上传',
  failed: '× 没传上去',
} as const satisfies Record<UploadState, string>;

/** Thumbnails with the state of each upload. It shows and reports; storing and sending happen outside. */
export function PhotoPicker({ id, photos, limit, error, onAdd, onRemove, onRetry }: PhotoPickerProps) {
  return (
    <View>
      <View className="photos">
        {photos.map((photo, index) => (
          <View key={photo.id} id={`${id}-item-${index}`} className="photo">
            <Image className="photo-image" mode="aspectFill" src={photo.previewUrl} />
            <Text className="photo-state">{STATE_TEXT[photo.state]}</Text>
            {photo.state === 'failed' && (
              <Text id={`${id}-retry-${index}`} className="photo-action" onClick={() => onRetry(photo.id)}>
                重试
              </Text>
            )}
            <Text id={`${id}-remove-${index}`} className="photo-action" onClick={() => onRemove(photo.id)}>
              删除
            </Text>
          </View>
        ))}
        {photos.length < limit && (
          <View id={`${id}-add`} className="photo-add" onClick={onAdd}>
            <Text className="photo-plus">＋</Text>
            <Text>添加照片</Text>
            <Text className="photo-state">
              {photos.length}/{limit}
            </Text>
          </View>
        )}
      </View>
      {error && <Text className="field-error">× {error}</Text>}
    </View>
  );
}
