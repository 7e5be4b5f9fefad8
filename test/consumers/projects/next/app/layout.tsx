import type { ReactNode } from 'react';

export const metadata = {
  title: 'Pruning old apple trees in winter',
  icons: { icon: 'data:,' },
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <h1>Pruning old apple trees in winter</h1>
        {children}
      </body>
    </html>
  );
}
