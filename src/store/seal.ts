import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import type { ContactDetails, SealedContact } from '../domain/idea-kinds.ts';
import { type Sealed, type SealKey, sealContext } from '../domain/sealed.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Closes contact details to a city's key; only its server opens them again. */
export async function sealContact(city: string, key: SealKey, details: ContactDetails): Promise<SealedContact> {
  const sealed = await seal(sealContext(city), key, JSON.stringify(details));
  return { sealed, isReachable: Boolean(details.phone || details.email) };
}

async function seal(context: string, { id, publicKey }: SealKey, text: string): Promise<Sealed> {
  const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
  const encoder = new TextEncoder();
  const { encapsulatedSecret, ciphertext } = await suite.Seal(
    await suite.DeserializePublicKey(fromBase64Url(publicKey) ?? new Uint8Array()),
    encoder.encode(text),
    { info: encoder.encode(context) },
  );
  return { key: id, enc: toBase64Url(encapsulatedSecret), text: toBase64Url(ciphertext) };
}
