import { Select } from 'antd';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | undefined) => void;
  /** Whether nothing may be chosen. Default: yes. */
  readonly clearable?: boolean;
  readonly width?: string;
}

/** A choice of one, with a name for screen readers; what may be typed narrows the options. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  clearable = true,
  width = '13rem',
}: ChoiceProps<T>) {
  return (
    <Select<T>
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear={clearable}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      value={value ?? null}
      options={[...options]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      popupMatchSelectWidth={false}
      // A list outside of an open dialog cannot be reached.
      getPopupContainer={(opener: HTMLElement) => opener.closest('dialog') ?? document.body}
    />
  );
}
