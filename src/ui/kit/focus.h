/// Keeps the focus of the keyboard and of readers somewhere that makes sense when what had it goes: in a menu that
/// opened, back at what opened it, at the title of a new page, at the neighbour of a row that is gone. It follows what
/// was drawn and decides; who asks for its answer moves the focus. A finger or a mouse moves none.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/mirror.h"

namespace duolog::kit {

enum class Course { Forward, Backward };

class Focus {
public:
    /// `titles_too`: a heading can be the answer (readers begin to read there); else what can be pressed below it.
    explicit Focus(bool titles_too) : titles_too_(titles_too) {}

    void used_keyboard() { by_keyboard_ = true; }
    void used_pointer() { by_keyboard_ = false; }
    /// In this frame a text field takes the keyboard by itself.
    void taken_by_field() { taken_by_field_ = true; }

    /// After each frame: what was drawn, and what had the focus in it; 0: nothing.
    void follow(const std::vector<platform::MirrorNode>& nodes, std::uint32_t focused);
    /// To the first thing, or the chosen one, of the next part of the window: places, list, page.
    void to_next_part(const std::vector<platform::MirrorNode>& nodes, std::uint32_t focused, Course course);

    /// By the keyboard only: as soon as this is there it has the focus, or what can first be pressed after it.
    void lead_to(std::uint32_t id) { lead_ = {id, kFramesToCome}; }

    /// Where the focus is to go; nothing while it stays.
    std::optional<std::uint32_t> target() const { return target_; }
    void arrived() { target_.reset(); }

private:
    using Ids = std::vector<std::uint32_t>;
    /// What had the focus when a page or menu opened over it, and all that could have had it.
    struct Left {
        std::uint32_t title = 0;
        std::uint32_t focused = 0;
        Ids stops;
    };

    /// A page that is asked for comes a frame or two later.
    static constexpr int kFramesToCome = 4;
    struct Lead {
        std::uint32_t id = 0;
        int frames = 0;
    };

    Left& left_at(std::uint32_t title);
    std::optional<std::uint32_t> title_place(const std::vector<platform::MirrorNode>& nodes, std::uint32_t title) const;

    bool titles_too_;
    bool by_keyboard_ = false;
    bool taken_by_field_ = false;
    std::uint32_t title_ = 0, dialog_ = 0;
    std::uint32_t focused_ = 0;
    bool was_among_places_ = false;
    Ids stops_;
    Left before_dialog_;
    Lead lead_;
    std::vector<Left> left_;  ///< One for each title that was left.
    std::optional<std::uint32_t> target_;
};

}  // namespace duolog::kit
