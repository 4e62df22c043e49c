/// The guide in one language: chapters of cards, checklists, troubles, habits and questions. Plain data, read from the
/// bytes that tools/guide/compile.mjs makes of assets/guide; every language has the same ids.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace duolog::core {

/// A few words of a block. `target` is what they lead to ("guide:plan.review", "checklist:closing"); else empty.
struct Span {
    std::string_view words;
    bool strong = false;
    std::string_view target;
    bool operator==(const Span&) const = default;
};

/// A paragraph or one item of a list.
struct Block {
    bool item = false;
    std::string text;  ///< With the marks of the compiled file; spans() reads them.
};
/// In the order of reading; views into `block`.
std::vector<Span> spans(const Block& block);
/// Without marks.
std::string plain_text(const Block& block);

/// A screen of a chapter or less.
struct GuideCard {
    std::string id;  ///< "plan.review": the chapter's, a dot, its own.
    std::string heading;
    std::vector<Block> blocks;
};
struct Chapter {
    std::string id;
    std::string title;
    std::string summary;
    std::vector<GuideCard> cards;
};

struct Step {
    std::string id;  ///< Its identity in files: never changes.
    std::string title;
    std::string how;  ///< May be empty.
};
struct Section {
    std::string id;
    std::string title;
    std::vector<Step> steps;
};
struct Checklist {
    std::string id;
    std::string title;
    std::string summary;
    std::vector<Section> sections;
};

/// One of the planning habits, as something to say to oneself.
struct Habit {
    std::string id;
    std::string words;
    std::string body;
};

struct Question {
    std::string id;
    std::string words;
};
/// When the questions are asked: "day", "week", "year", "before", "after", "closing".
struct Occasion {
    std::string id;
    std::string title;
    std::vector<Question> questions;
};

/// Something that goes wrong, in the words of whoever it happens to, and what helps.
struct Trouble {
    std::string id;
    std::string words;
    std::string card;       ///< Id of a GuideCard.
    std::string checklist;  ///< Id of a Checklist,
    std::string step;       ///< and of a step of it.
};

struct Guide {
    std::string language;  ///< BCP 47: "sv"
    std::vector<Chapter> chapters;
    std::vector<Checklist> checklists;
    std::vector<Trouble> troubles;
    std::vector<Habit> habits;
    std::vector<Occasion> occasions;
};

/// Null when there is none. `find_chapter` takes the id of a chapter or of one of its cards.
const Chapter* find_chapter(const Guide& guide, std::string_view id);
const GuideCard* find_card(const Guide& guide, std::string_view id);
const Checklist* find_checklist(const Guide& guide, std::string_view id);
const Step* find_step(const Checklist& checklist, std::string_view id);
const Occasion* find_occasion(const Guide& guide, std::string_view id);

std::size_t step_count(const Checklist& checklist);
/// Every step in order.
std::vector<const Step*> steps_of(const Checklist& checklist);

/// Any bytes may be given. Errors: Damaged (what is wrong and the line), TooNew.
///
/// UTF-8 text of lines, each a letter, a tab, and fields between tabs; the first is "guide 1 LANGUAGE" between tabs.
/// C id title summary (chapter), c id heading (card), p text and b text (paragraph, item of a list), L id title summary
/// (checklist), S id title (section), s id title how (step), T id words card checklist step (trouble), H id words body
/// (habit), O id title (occasion), q id words (question). In a text \x02..\x03 is strong and \x04target\x05words\x06 a
/// link. The last line is "end".
Result<Guide> read_guide(std::string_view bytes);

}  // namespace duolog::core
