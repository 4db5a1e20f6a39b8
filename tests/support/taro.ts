/**
 * `@tarojs/taro` without a phone: storage in memory, hooks that never fire. A test that needs more replaces the
 * member with jest.spyOn(Taro, …); anything else a component calls is missing on purpose and fails by name.
 */
const stored = new Map<string, unknown>();
const nothing = () => undefined;

const Taro = {
  getStorageSync: (key: string): unknown => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  clearStorageSync: () => stored.clear(),
  canIUse: () => false,
  getCurrentPages: () => [],
  showToast: nothing,
  showModal: nothing,
  navigateTo: nothing,
  navigateBack: nothing,
  redirectTo: nothing,
  reLaunch: nothing,
};

export const useDidShow = nothing;
export const useDidHide = nothing;
export const useLoad = nothing;
export const usePullDownRefresh = nothing;
export const useReachBottom = nothing;
export const useRouter = () => ({ params: {} as Record<string, string> });

export default Taro;
