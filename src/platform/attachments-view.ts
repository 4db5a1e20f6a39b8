import Taro from '@tarojs/taro';

/** Shows a photo over the whole screen, with pinch. */
export function showPhoto(url: string): void {
  void Taro.previewImage({ urls: [url], current: url });
}

/** Plays a recording; `ended` is told when it is over or cannot be played. Answers how to stop it. */
export function playRecording(url: string, ended: (played: boolean) => void): () => void {
  const player = Taro.createInnerAudioContext();
  player.src = url;
  player.onEnded(() => ended(true));
  player.onError(() => ended(false));
  player.play();
  return () => {
    player.stop();
    player.destroy();
  };
}
