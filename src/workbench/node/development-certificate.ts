import { createPrivateKey, X509Certificate } from "node:crypto";
import { chmod, readFile, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import {
  ensureCertificatesAreInstalled,
  generateCertificates,
  isCaCertificateInstalled,
} from "office-addin-dev-certs";

/** A certificate for https://localhost, and the authority that signed it. */
export interface DevelopmentCertificate {
  readonly certificate: string;
  readonly key: string;
  /** The file to trust, for who wants to do it by hand. */
  readonly authorityFile: string;
}

/** Where Microsoft's tools for add-ins keep it: one certificate serves all add-ins of a developer. */
export const CERTIFICATE_FOLDER = join(homedir(), ".office-addin-dev-certs");

/** How long a certificate lasts unless one asks for more, as in Microsoft's tools. */
export const USUAL_DAYS = 30;

/**
 * The certificate in `folder`; a new one, for `days`, when there is none or when it ends today. It
 * is made for this machine and this user and needs no rights. The authority's own key is never
 * written down, so nobody can sign a second certificate with it.
 */
export async function developmentCertificate(
  folder = CERTIFICATE_FOLDER,
  days = USUAL_DAYS,
): Promise<DevelopmentCertificate> {
  const [authorityFile, certificateFile, keyFile] = [
    "ca.crt",
    "localhost.crt",
    "localhost.key",
  ].map((name) => join(folder, name)) as [string, string, string];

  const present = await read(certificateFile, keyFile);
  if (present !== undefined) return { ...present, authorityFile };

  // The generator keeps what is there, and would leave an expired certificate in place.
  for (const file of [authorityFile, certificateFile, keyFile]) await rm(file, { force: true });
  await generateCertificates(authorityFile, certificateFile, keyFile, days);
  await chmod(keyFile, 0o600);

  const made = await read(certificateFile, keyFile);
  if (made === undefined) throw new Error(`no certificate could be made in ${folder}`);
  return { ...made, authorityFile };
}

/** Whether this machine already trusts the authority in the shared folder. */
export function isTrusted(): boolean {
  try {
    return isCaCertificateInstalled();
  } catch {
    return false; // the system's own tool could not tell, so nothing may be promised
  }
}

/**
 * Asks the system to trust the authority, and the system asks the user: Windows by a dialog, macOS
 * for the password, Linux through sudo. Where nothing is trusted yet, this makes a new certificate.
 */
export async function trustDevelopmentCertificate(days = USUAL_DAYS): Promise<void> {
  await ensureCertificatesAreInstalled(days);
}

async function read(
  certificateFile: string,
  keyFile: string,
): Promise<Omit<DevelopmentCertificate, "authorityFile"> | undefined> {
  try {
    const [certificate, key] = await Promise.all([
      readFile(certificateFile, "utf8"),
      readFile(keyFile, "utf8"),
    ]);
    return serves(certificate, key) ? { certificate, key } : undefined;
  } catch {
    return undefined; // absent or damaged: either way a new one is needed
  }
}

const ONE_DAY = 24 * 60 * 60 * 1000;

function serves(certificate: string, key: string): boolean {
  const parsed = new X509Certificate(certificate);
  return (
    parsed.checkHost("localhost") !== undefined &&
    parsed.checkPrivateKey(createPrivateKey(key)) &&
    Date.parse(parsed.validTo) > Date.now() + ONE_DAY
  );
}
