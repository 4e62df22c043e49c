// Waiting for a condition, never for time to pass.

export const kPatienceMs = 20_000;

/// Asks until the answer is true (or any other truthy value), which it returns. `what` completes "waited in vain for".
export async function until(what, ask, patienceMs = kPatienceMs) {
  const end = Date.now() + patienceMs;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${last ? `: ${last.message}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
