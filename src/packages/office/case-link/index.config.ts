export default definePageConfig({ navigationBarTitleText: '关联到陈案' });
