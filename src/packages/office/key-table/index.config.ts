export default definePageConfig({ navigationBarTitleText: '重点风险线索统计表', enablePullDownRefresh: true });
