/** Finds words in the rows of a list. */
interface TextFilterProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

export function TextFilter({ value, onChange }: TextFilterProps) {
  return (
    <input
      type="search"
      className="input text-filter"
      aria-label="Filter by text"
      placeholder="Filter by text"
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
