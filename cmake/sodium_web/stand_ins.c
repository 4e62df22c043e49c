// In the place of libsodium's core.c, and of argon2-encoding.c, which writes hashes as text: Duolog keeps bytes.
#include <stdlib.h>

#include "core.h"
#include "crypto_pwhash/argon2/argon2-encoding.h"

void sodium_misuse(void) { abort(); }

/* It would choose among processors' instructions and begin to draw random numbers: neither is done here. */
int sodium_init(void) { return 0; }

int encode_string(char* dst, size_t dst_len, argon2_context* ctx, argon2_type type) { return ARGON2_ENCODING_FAIL; }
