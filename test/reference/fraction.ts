/** An exact rational number: no score of the reference passes through floating point before it is rounded. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    if (bottom === 0n) throw new Error('A fraction with denominator 0 has no value.');
    const sign = bottom < 0n ? -1n : 1n;
    const divisor = gcd(top < 0n ? -top : top, bottom * sign) || 1n;
    this.top = (sign * top) / divisor;
    this.bottom = (sign * bottom) / divisor;
  }

  /** Reads `3`, `0.25`, `1e-9` or `12/52` exactly as written. */
  static of(value: number | string | bigint): Fraction {
    const text = String(value);
    const [top = '', bottom] = text.split('/');
    if (bottom !== undefined) return Fraction.of(top).over(Fraction.of(bottom));
    const parts = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
    if (!parts) throw new Error(`"${text}" is not a decimal number.`);
    const [, minus = '', whole = '', decimals = '', exponent = '0'] = parts;
    const power = Number(exponent) - decimals.length;
    const digits = BigInt(`${minus}${whole}${decimals}`);
    return power >= 0 ? new Fraction(digits * 10n ** BigInt(power)) : new Fraction(digits, 10n ** BigInt(-power));
  }

  static sum(terms: readonly Fraction[]): Fraction {
    return terms.reduce((total, term) => total.plus(term), new Fraction(0n));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.top, other.bottom));
  }

  times(other: Fraction | number): Fraction {
    const factor = typeof other === 'number' ? Fraction.of(other) : other;
    return new Fraction(this.top * factor.top, this.bottom * factor.bottom);
  }

  over(other: Fraction | number): Fraction {
    const divisor = typeof other === 'number' ? Fraction.of(other) : other;
    return new Fraction(this.top * divisor.bottom, this.bottom * divisor.top);
  }

  compare(other: Fraction | number): number {
    const difference = this.minus(typeof other === 'number' ? Fraction.of(other) : other).top;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction | number): boolean {
    return this.compare(other) === 0;
  }

  /** Half goes away from zero, as a person rounds money. */
  roundedTo(decimals: number): Fraction {
    const scale = 10n ** BigInt(decimals);
    const size = this.top < 0n ? -this.top : this.top;
    const steps = (2n * size * scale + this.bottom) / (2n * this.bottom);
    return new Fraction(this.top < 0n ? -steps : steps, scale);
  }

  toNumber(decimals: number): number {
    const rounded = this.roundedTo(decimals);
    return Number(rounded.top) / Number(rounded.bottom);
  }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
