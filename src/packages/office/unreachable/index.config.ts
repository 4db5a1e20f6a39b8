export default definePageConfig({ navigationBarTitleText: '收不到消息的人', enablePullDownRefresh: true });
