// Buttons with a frame and without: none of them sends a form.
import type { ComponentProps } from 'preact';

type Props = ComponentProps<'button'>;

export function Button(props: Props) {
  return <button type="button" {...props} />;
}

export function Plain(props: Props) {
  return <button type="button" class="plain" {...props} />;
}
