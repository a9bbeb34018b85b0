import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import type { SealedContact } from '../../src/domain/idea-kinds.ts';
import { type SealKey, sealContext } from '../../src/domain/sealed.ts';

/** Closes anything as a device closes contact details; written anew for tests of the server. */
export async function sealForTest(city: string, key: SealKey, content: unknown): Promise<SealedContact> {
  const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(
    await suite.DeserializePublicKey(Uint8Array.from(Buffer.from(key.publicKey, 'base64url'))),
    new TextEncoder().encode(JSON.stringify(content)),
    { info: new TextEncoder().encode(sealContext(city)) },
  );
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  return { sealed: { key: key.id, enc: text(encapsulatedSecret), text: text(ciphertext) }, isReachable: true };
}
