// Owns the switch: a check box that says on or off.
import type { JSX } from 'preact';

/** A switch with its label. */
export function Switch(props: { label: string; on: boolean; disabled: boolean; onChange(on: boolean): void }): JSX.Element {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
