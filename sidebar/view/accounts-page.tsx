// Accounts: one account and why it stands where it stands, and those that wait for a decision.
import { AccountSearch } from './account-search.tsx';
import { ReviewQueue } from './review-queue.tsx';
import { WeekList } from './week-list.tsx';

export function AccountsPage() {
  return (
    <>
      <AccountSearch />
      <WeekList />
      <ReviewQueue />
    </>
  );
}
