/** WeChat draws the title bar itself (`navigationBarTitleText` of the page). The browser build has its own file. */
export function TitleBar(_props: { title: string; home?: boolean }) {
  return null;
}
