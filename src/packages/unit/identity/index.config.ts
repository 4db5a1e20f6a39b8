export default definePageConfig({ navigationBarTitleText: '举报人身份', enablePullDownRefresh: true });
