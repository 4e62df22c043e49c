// Gives the person a file: on a phone to another app, where one can take it, else among the browser's downloads.

// As platform::HandedOver::Kind counts.
const kPassed = 1;
const kDeclined = 2;

// The address must live until the browser has begun to read it, which nobody tells.
const kReadingMs = 60_000;

// Called within a press, which the system's choice of apps asks for.
export async function hand_over(name, type, bytes) {
  const file = new File([bytes], name, {type});
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({files: [file]})) {
    try {
      await navigator.share({files: [file]});
      return kPassed;
    } catch (error) {
      if (error.name === 'AbortError') return kDeclined;
    }
  }
  download(file);
  return kPassed;
}

function download(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kReadingMs);
}
