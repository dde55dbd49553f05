// Scores and flags take few values: what is said of each is worked out once.

export function remembered<T>(tell: (value: number) => T): (value: number) => T {
  const known = new Map<number, T>();
  return (value) => {
    let told = known.get(value);
    if (told === undefined) {
      told = tell(value);
      known.set(value, told);
    }
    return told;
  };
}
