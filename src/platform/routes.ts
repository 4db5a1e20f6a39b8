/** Every page another page links to. Pages of staff live in subpackages and take the post they act for. */
export const ROUTES = {
  home: '/pages/home/index',
  tip: '/pages/tip/index',
  receipt: (receipt: string) => `/pages/receipt/index?receipt=${encodeURIComponent(receipt)}`,
  progress: '/pages/progress/index',
  tipStory: (receipt: string) => `/pages/tip-story/index?receipt=${encodeURIComponent(receipt)}`,
  learn: '/pages/learn/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  privacy: '/pages/privacy/index',
  gridWorker: (post: string) => `/packages/grid-worker/home/index?post=${encodeURIComponent(post)}`,
  unit: (post: string) => `/packages/unit/home/index?post=${encodeURIComponent(post)}`,
  office: (post: string) => `/packages/office/home/index?post=${encodeURIComponent(post)}`,
  leader: (post: string) => `/packages/leader/home/index?post=${encodeURIComponent(post)}`,
} as const;
