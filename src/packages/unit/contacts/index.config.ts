export default definePageConfig({ navigationBarTitleText: '联系人名单', enablePullDownRefresh: true });
