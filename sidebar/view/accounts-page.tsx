// Accounts: one account and why it stands where it stands, and those that wait for a decision.
import { AccountSearch } from './account-search.tsx';
import { CallList } from './call-list.tsx';
import { ReviewQueue } from './review-queue.tsx';

export function AccountsPage() {
  return (
    <>
      <AccountSearch />
      <CallList />
      <ReviewQueue />
    </>
  );
}
