"""The same export in pandas: a line on standard input is a round, the answer is its time and the file of its tiers."""

import sys
import time

import numpy as np
import pandas as pd


def points(*labels):
    return {label: 5 - k for k, label in enumerate(labels)}


INDUSTRY = points("Target vertical", "Adjacent vertical", "General B2B", "Non-target but viable", "Poor fit")
GEOGRAPHY = points("Primary market", "Secondary market", "Supported region", "Limited-support region", "Unsupported")
GROWTH = points("Growth / Scale-up", "Established", "Mature", "Early-stage", "Unknown / Pre-revenue")
CONTRACT = points("Multi-year", "Annual (renewing)", "Annual (new)", "Month-to-month", "At risk / Past due")
STRATEGIC = points(
    "Named logo / reference customer", "Industry influencer", "Standard customer", "Commodity fit", "Misaligned"
)
USAGE = points("Daily", "3-4x per week", "Weekly", "Monthly", "Less than monthly")
TREND = points("Accelerating", "Stable", "Plateaued", "Declining", "No usage")


def band(values, *cuts):
    found = np.select([values >= cut for cut in cuts], [5, 4, 3, 2], 1).astype(float)
    return np.where(np.isnan(values), np.nan, found)


def mean(parts, of):
    table = np.column_stack(parts)
    known = (~np.isnan(table)).sum(axis=1)
    with np.errstate(invalid="ignore"):
        return np.where(known * 10 >= of * 6, np.nansum(table, axis=1) / known, np.nan)


def scored(path):
    dates = ["start_date", "last_activity"]
    book = pd.read_csv(path, thousands=",", parse_dates=dates, date_format="%Y-%m-%d")
    adoption = book["feature_adoption"]
    number = pd.to_numeric(adoption.str.rstrip("%")).to_numpy()
    adoption = np.where(adoption.str.endswith("%"), number / 100, number)
    arr = book["arr"].round(2).to_numpy()
    firmographic = mean(
        [
            band(book["employees"].to_numpy(dtype=float), 1000, 500, 100, 50),
            book["industry_fit"].map(INDUSTRY).to_numpy(),
            book["geography"].map(GEOGRAPHY).to_numpy(),
            book["growth_stage"].map(GROWTH).to_numpy(),
        ],
        4,
    )
    value = mean(
        [
            band(arr, 100_000, 50_000, 25_000, 10_000),
            band(book["expansion_ratio"].to_numpy(), 2, 1.5, 1.2, 1),
            book["contract_type"].map(CONTRACT).to_numpy(),
            book["strategic"].map(STRATEGIC).to_numpy(),
        ],
        4,
    )
    behavioral = mean(
        [
            book["usage_frequency"].map(USAGE).to_numpy(),
            band(adoption, 0.8 + 2e-9, 0.7, 0.4, 0.3),
            book["usage_trend"].map(TREND).to_numpy(),
        ],
        3,
    )
    score = 0.25 * firmographic + 0.4 * behavioral + 0.35 * value
    tier = np.select(
        [np.isnan(score), score > 4 - 1e-9, score > 2.5 - 1e-9], ["Unsegmented", "Tier 1", "Tier 2"], "Tier 3"
    )
    active = book["status"] != "Churned"
    counts = pd.DataFrame({"tier": tier[active], "arr": arr[active]}).groupby("tier")["arr"].agg(["size", "sum"])
    duplicates = int(book["account_id"].duplicated().sum())
    return tier, counts, duplicates


path, out = sys.argv[1:3]
for line in sys.stdin:
    before = time.process_time()
    tiers, _, _ = scored(path)
    spent = (time.process_time() - before) * 1000
    if line.strip() == "tiers":
        with open(out, "w", encoding="utf-8") as file:
            file.write("\n".join(tiers))
    print(spent, flush=True)
