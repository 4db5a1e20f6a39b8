export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/tip/index',
    'pages/receipt/index',
    'pages/progress/index',
    'pages/tip-story/index',
    'pages/learn/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/privacy/index',
    'pages/join/index',
  ],
  subpackages: [
    { root: 'packages/grid-worker', pages: ['home/index', 'record/index'] },
    {
      root: 'packages/unit',
      pages: [
        'home/index',
        'lead/index',
        'action/index',
        'people/index',
        'identity/index',
        'zero-report/index',
        'due/index',
        'contacts/index',
        'contacts-sheet/index',
        'group/index',
        'duty/index',
      ],
    },
    {
      root: 'packages/office',
      pages: ['home/index', 'rules/index', 'returns/index', 'monthly-return/index', 'contacts/index', 'health/index'],
    },
    { root: 'packages/leader', pages: ['home/index', 'leads/index'] },
    { root: 'packages/custodian', pages: ['home/index'] },
  ],
  window: {
    navigationBarTitleText: '桃花江镇防范非法集资',
    navigationBarBackgroundColor: '#0b6e5f',
    navigationBarTextStyle: 'white',
    backgroundColor: '#faf7f2',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  // WeChat then checks consent before every private API (requirement D5).
  __usePrivacyCheck__: true,
  // Coarse on purpose (requirement B1): the exact position is neither needed nor declared.
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '您点了才会用，帮办理单位找到事发的地方' } },
});
