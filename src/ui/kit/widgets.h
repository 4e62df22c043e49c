/// What pages are made of. Each widget takes the next place in its pane's column, draws itself, names itself for
/// readers, and answers what the person did.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "ui/kit/icons.h"
#include "ui/kit/timer_chip.h"

namespace duolog::kit {

/// The sentence of a key in the person's language.
std::string_view words(text::Key key);
std::string words(text::Key key, std::initializer_list<std::pair<std::string_view, std::string_view>> values);
std::string plural(text::Key key, std::int64_t n);
/// Tag of the person's language, for dates.
const std::string& language();
/// As Kit::remembered.
std::string_view remembered(std::string_view text, std::string_view (*guess)(std::string_view));

/// An icon at the right of a title.
struct TitleAction {
    text::Key key;
    Icon icon;
    std::function<void()> pressed;
    std::uint32_t opens_slot = 0;  ///< The text field that takes the keyboard.
};
/// Large heading with a caption above. `main`: the key of the pane's main_action, which stands at the title's right in
/// a split layout; Count when there is none.
void page_title(std::string_view caption, text::Key title, const std::vector<TitleAction>& actions = {},
                text::Key main = text::Key::Count);
/// The page's main action: at the title's right in a split layout, floating at the bottom right otherwise. To be called
/// last in its pane. The writing field takes the keyboard when it is pressed.
bool main_action(text::Key key, text::Key hint, Icon icon);

struct NoticeButton {
    text::Key key;
    std::function<void()> pressed;
};
enum class NoticeKind { Quiet, Warning, Fault };
/// A sentence that stays until its cause is gone, with what can be done about it.
void notice(NoticeKind kind, std::uint32_t id, std::string_view sentence, const std::vector<NoticeButton>& buttons);

/// The one sentence that a page is about, with what follows from it; Fault is as Warning.
void verdict(NoticeKind kind, std::string_view title, std::string_view sentence);

/// What belongs here, for a page that is empty. Readers are told of an Outcome as of a status().
enum class Emptiness { Lasting, Outcome };
void empty_page(Icon icon, text::Key title, text::Key sentence, Emptiness emptiness = Emptiness::Lasting);
/// A single quiet sentence in the middle of the pane.
void centred_sentence(text::Key sentence);
/// A page that says what went wrong and what to do; true when `action` was pressed.
bool fault_page(text::Key title, std::string_view sentence, text::Key action);

/// What the bar over one page shows.
struct PageBar {
    std::string_view title;   ///< Its date, mostly; empty where the page itself says what it is.
    std::string_view status;  ///< "Saved 14:02"; may be empty.
    bool status_is_fault = false;
    bool status_passes = false;  ///< Readers are told of what follows it only.
    bool has_status = true;      ///< Room for a status, also while it is empty.
    bool has_back = true;
    bool closes = false;  ///< The way back is a cross: what is shown goes on by itself.
    bool has_menu = true;
    TimerChip timer;  ///< At the right, or below the title where it does not fit; no words: none.
};
enum class PageBarPress { None, Back, Menu };
PageBarPress page_bar(const PageBar& bar);

struct MenuItem {
    text::Key key;
    Icon icon;
    bool dangerous = false;
    std::function<void()> pressed;
    int badge = 0;                 ///< 1..3: the class of priority instead of the icon.
    std::uint32_t opens_slot = 0;  ///< The text field that takes the keyboard.
    std::string words;             ///< Where the key's own sentence needs a number; else empty.
};
/// Over everything else, below the button that opened it; a sheet at the bottom of a phone. Answers true when the
/// person closed it without choosing; a chosen item closes it too. `name`: what it belongs to, which stands over the
/// items of a row's. To be called last, outside every pane.
enum class MenuOf { Page, Row };
bool menu(std::string_view name, MenuOf of, const std::vector<MenuItem>& items);

enum class ToastPress { None, Action, Dismiss };
/// A short message over the bottom of the window, with at most one thing to do about it. Readers hear what it is
/// `about` too; may be empty.
ToastPress toast(std::string_view message, std::string_view about, std::optional<text::Key> action);

}  // namespace duolog::kit
