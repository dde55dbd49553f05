import frameScript from 'frame:script';
import { SidebarFrames } from '../server/sidebar-frames.ts';

/** The panel's page at an address that only this page knows. */
export class PageFrames extends SidebarFrames {
  constructor() {
    super(frameScript);
  }

  override add(html: string): string {
    const page = this.page(super.add(html)) ?? '';
    return URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  }
}
