export default definePageConfig({ navigationBarTitleText: '陈案基本情况' });
