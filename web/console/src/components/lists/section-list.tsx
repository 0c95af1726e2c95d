import type { ReactNode } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'

export interface ListSection {
  id: string
  heading: ReactNode
  rows: readonly { id: string; text: string; content: ReactNode }[]
}

/** Rows under headings, walked with the arrow keys; Enter opens. Nothing is open until somebody opens it. */
export function SectionList({
  label,
  sections,
  open,
  onOpen,
}: {
  label: string
  sections: readonly ListSection[]
  open: string | undefined
  onOpen(id: string): void
}) {
  return (
    <ListBox
      aria-label={label}
      className="section-list interface"
      selectionMode="single"
      selectedKeys={open ? [open] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onOpen(String(key))
        else if (open) onOpen(open)
      }}
    >
      {sections.map((section) => (
        <ListBoxSection key={section.id} id={section.id} className="section-list-section">
          <Header className="section-list-head">{section.heading}</Header>
          {section.rows.map((row) => (
            <ListBoxItem key={row.id} id={row.id} textValue={row.text} className="section-list-row">
              {row.content}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}
