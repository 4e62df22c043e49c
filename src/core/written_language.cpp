#include "core/written_language.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace duolog::core {
namespace {

/// Frequent small words, each between two spaces. What two languages share is in both or in neither.
constexpr std::string_view kSwedish =
    " och jag att är inte för till från ett hon när vad ska också efter mycket där här något någon hade vara måste "
    "mitt "
    "hur varit blir idag sedan bara bra det en den som med på vi har var mig men om kan han så av skulle vill ";
constexpr std::string_view kDanish =
    " og jeg er ikke af til fra et hun når hvad hvor skal også efter meget der her noget nogen havde være måske mit "
    "hvordan været bliver dag siden bare godt det en den som med på vi har var mig men om kan han så for skulle vil "
    "at ";
constexpr std::string_view kPolish =
    " w z na nie się że jest jak ale co po od za już mnie dla tak czy być był była tym jej jego też bardzo tylko przez "
    "kiedy sobie ze jestem mam moje dzisiaj mi żeby które który ";
constexpr std::string_view kEnglish =
    " the and of is was that it with you we my this have not but are be he she they what about from his her our when "
    "there would because will been to for at in me so had ";

struct Language {
    std::string_view tag, words, letters;  ///< Letters of two bytes each that the others do not have.
};
constexpr std::array kLanguages{Language{"sv", kSwedish, "äö"}, Language{"da", kDanish, "æø"},
                                Language{"pl", kPolish, "ąćęłńśźż"}, Language{"en", kEnglish, {}}};

constexpr std::size_t kFirstLook = 32;  ///< Bytes; then at twice, four times, ... as many.
constexpr std::size_t kLastLook = 1024;
constexpr std::size_t kLongestSmallWord = 8;  ///< Bytes.
constexpr int kLeastPoints = 3;
constexpr int kLead = 2;
constexpr int kWordsAPoint = 5;  ///< A text in another language has a small word of ours now and then.

/// Within a word; the bytes of a letter beyond ASCII are, those of a dash or a quotation mark (U+2000..) are not.
bool in_word(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto before = [&](std::size_t back) { return at >= back ? static_cast<unsigned char>(text[at - back]) : 0; };
    const bool punctuation = byte == 0xE2 || (byte >= 0x80 && byte < 0xC0 && (before(1) == 0xE2 || before(2) == 0xE2));
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= 0x80 && !punctuation);
}

bool contains(std::string_view words, std::string_view wanted) { return words.find(wanted) != std::string_view::npos; }

bool has_letter(std::string_view word, std::string_view letters) {
    for (std::size_t at = 0; at + 1 < word.size(); ++at)
        if (contains(letters, word.substr(at, 2)))
            return true;
    return false;
}

class Evidence {
public:
    void take(std::string_view word) {
        ++words_;
        const bool name = word[0] >= 'A' && word[0] <= 'Z';
        char small[kLongestSmallWord + 2] = {};
        const std::size_t length = word.size() <= kLongestSmallWord ? word.copy(small + 1, word.size()) : 0;
        small[0] = small[length + 1] = ' ';
        if (name)
            small[1] = static_cast<char>(word[0] - 'A' + 'a');
        for (std::size_t i = 0; i < kLanguages.size(); ++i) {
            const auto& [tag, words, letters] = kLanguages[i];
            if (length > 0 && contains(words, std::string_view(small, length + 2)))
                ++small_words_[i];
            if (!name && has_letter(word, letters))
                ++letters_[i];
        }
    }

    /// Empty when no language stands out. Letters alone tell nothing: Finnish has Swedish ones.
    std::string_view verdict() const {
        std::string_view tag;
        int best = 0;
        int second = 0;
        for (std::size_t i = 0; i < kLanguages.size(); ++i) {
            const int points = small_words_[i] + std::min(letters_[i], small_words_[i]);
            second = std::max(second, std::min(points, best));
            if (points > best) {
                best = points;
                tag = kLanguages[i].tag;
            }
        }
        const bool stands_out = best >= kLeastPoints && best >= second + kLead && best * kWordsAPoint >= words_;
        return stands_out ? tag : std::string_view();
    }

private:
    std::array<int, kLanguages.size()> small_words_{}, letters_{};
    int words_ = 0;
};

}  // namespace

std::string_view written_language(std::string_view text) {
    Evidence evidence;
    std::string_view language;
    std::size_t look = kFirstLook;
    std::size_t start = 0;
    const std::size_t end = std::min(text.size(), kLastLook + 1);
    for (std::size_t at = 0; at < end; ++at) {
        // Only a word that has ended before the look is part of it.
        if (!in_word(text, at)) {
            if (at > start)
                evidence.take(text.substr(start, at - start));
            start = at + 1;
        }
        if (at + 1 == look) {
            const std::string_view verdict = evidence.verdict();
            language = verdict.empty() ? language : verdict;
            look *= 2;
        }
    }
    return language;
}

}  // namespace duolog::core
