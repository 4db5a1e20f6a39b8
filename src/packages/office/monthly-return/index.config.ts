export default definePageConfig({ navigationBarTitleText: '每月汇总表' });
