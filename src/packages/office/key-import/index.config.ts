export default definePageConfig({ navigationBarTitleText: '导入附件2' });
