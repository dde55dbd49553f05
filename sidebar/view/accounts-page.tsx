// Accounts: one account and why it stands where it stands.
import { AccountSearch } from './account-search.tsx';

export function AccountsPage() {
  return <AccountSearch />;
}
