import Taro from '@tarojs/taro';

/** Shows photos over the whole screen, with pinch and swipe. */
export function showPhotos(urls: readonly string[], current: string): void {
  void Taro.previewImage({ urls: [...urls], current });
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
