/** Lines of the published example. */
export const teiTexts = {
  costs: [
    "Subscription licences",
    "Implementation partner",
    "Interfaces to ERP and e-mail",
    "Customer data migration",
    "User training",
    "Communication and adoption",
    "Project team and administrators",
    "Vendor support",
    "Environments and monitoring",
  ],
  benefits: [
    "Seller time saved on administration",
    "Faster start of new sellers",
    "Higher win rate",
    "More meetings with prospects",
    "Fewer customers lost",
    "Service effort avoided",
  ],
} as const;
