export const proofTexts = {
  title: "Proof: published examples, recalculated",
  headers: ["Example", "Published", "CRM function", "Difference", "Agreement", "Source", "Note"],
  addInNotLoaded: "add-in not loaded",
  agrees: "agrees",
  differs: "differs",
  publishedIsWrong: "published value is wrong",
  error: "error",
  summary: [
    " published values agree to the last digit that is printed  ·  ",
    " are wrong as published, see the note  ·  ",
    " open",
  ],
} as const;
