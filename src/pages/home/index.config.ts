export default definePageConfig({ navigationBarTitleText: '桃花江镇防范非法集资' });
