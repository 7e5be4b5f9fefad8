import { Related } from './related';

export default function Page() {
  return <Related />;
}
