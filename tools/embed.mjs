// Turns files into C++ for cmake/assets.cmake:
//   embed.mjs fonts      FOLDER kName=FILE...       fonts.generated.{h,cpp}
//   embed.mjs shipped    FOLDER NAME=FILE...        shipped.generated.{h,cpp}
//   embed.mjs icons      FOLDER CODEPOINTS ICONS    icons.generated.h and icons.unicodes
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [command, folder, ...inputs] = process.argv.slice(2);
const write = (name, lines) => writeFileSync(join(folder, name), lines.join('\n') + '\n');

const bytesOf = (file) => {
  const rows = [];
  const bytes = readFileSync(file);
  for (let i = 0; i < bytes.length; i += 24) rows.push([...bytes.subarray(i, i + 24)].join(',') + ',');
  return rows;
};

const fonts = () => {
  const named = inputs.map((input) => input.split('='));
  write('fonts.generated.h', ['#pragma once', 'namespace duolog::assets {',
    ...named.map(([name]) => `extern const unsigned char ${name}[];\nextern const unsigned ${name}Bytes;`),
    '}  // namespace duolog::assets']);
  write('fonts.generated.cpp', ['#include "fonts.generated.h"', 'namespace duolog::assets {',
    ...named.flatMap(([name, file]) => [`const unsigned char ${name}[] = {`, ...bytesOf(file), '};',
      `const unsigned ${name}Bytes = sizeof(${name});`]),
    '}  // namespace duolog::assets']);
};

const shipped = () => {
  write('shipped.generated.h', ['#pragma once', 'namespace duolog::assets {',
    'struct Shipped {', '    const char* name;', '    const unsigned char* bytes;', '    unsigned size;', '};',
    'extern const Shipped kShipped[];', 'extern const unsigned kShippedCount;',
    '}  // namespace duolog::assets']);
  const named = inputs.map((input) => input.split('='));
  write('shipped.generated.cpp', ['#include "shipped.generated.h"', 'namespace duolog::assets {',
    'namespace {',
    ...named.flatMap(([, file], i) => [`const unsigned char kFile${i}[] = {`, ...bytesOf(file), '};']),
    '}  // namespace',
    'const Shipped kShipped[] = {',
    ...named.map(([name], i) => `    {"${name}", kFile${i}, sizeof(kFile${i})},`), '};',
    `const unsigned kShippedCount = ${named.length};`, '}  // namespace duolog::assets']);
};

// "pen-line" becomes kIconPenLine, its code point in UTF-8.
const icons = () => {
  const codepoints = JSON.parse(readFileSync(inputs[0], 'utf8'));
  const names = readFileSync(inputs[1], 'utf8').split('\n').map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  const unknown = names.filter((name) => !(name in codepoints));
  if (unknown.length) throw new Error(`Lucide has no icon ${unknown.join(', ')}`);
  const camel = (name) => name.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  const escaped = (name) => [...Buffer.from(String.fromCodePoint(codepoints[name]))]
    .map((byte) => `\\x${byte.toString(16)}`).join('');
  write('icons.generated.h', ['#pragma once', 'namespace duolog::kit {',
    ...names.map((name) => `inline constexpr const char* kIcon${camel(name)} = "${escaped(name)}";`),
    '}  // namespace duolog::kit']);
  write('icons.unicodes', names.map((name) => `U+${codepoints[name].toString(16)}`));
};

mkdirSync(folder, { recursive: true });
({ fonts, shipped, icons })[command]();
