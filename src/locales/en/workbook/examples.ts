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

/** The invented rollout. */
export const b2bTexts = {
  costs: [
    "CRM licences",
    "Implementation, pilot",
    "Implementation, rollout",
    "Interfaces to ERP and telephony",
    "Customer data clean-up and migration",
    "Training of all users",
    "Communication and key users",
    "Project team and administrators",
    "Vendor support",
    "Environments and monitoring",
    "Retention programme",
  ],
  owners: ["IT", "IT", "IT", "IT", "Sales operations", "HR", "HR", "IT", "IT", "IT", "Service"],
  benefits: [
    "Hours saved in sales and service",
    "Lower service cost",
    "Higher win rate",
    "More qualified leads",
    "Shorter sales cycle",
    "Customers kept by the programme",
  ],
  segments: ["Key accounts", "Mid-size customers", "Small customers"],
  decisions: ["approved", "go: pilot met its targets for service", "go: all regions"],
  closeNotes: ["", "", "retention programme added to the plan", "margin of a sale raised", "", ""],
  correction: "correction of an earlier quarter",
} as const;
