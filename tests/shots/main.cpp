// Draws every screen in every combination, without a window, and writes a line of JSON for each to standard output.
//   duolog_shots [--pictures FOLDER] [--scale N] [--screen NAME]... [--width PX]... [--theme NAME]... [--language
//   TAG]...
//                [--text PERCENT]...
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "shots/faces.h"
#include "shots/picture.h"
#include "shots/record.h"
#include "shots/walk.h"

namespace duolog::tests {
namespace {

struct Options {
    Wanted wanted;
    std::string pictures;  ///< A folder, or empty.
};

Options parsed(int argc, char** argv) {
    Options options;
    const std::map<std::string, std::vector<std::string>*> lists{{"--screen", &options.wanted.screens},
                                                                 {"--width", &options.wanted.widths},
                                                                 {"--theme", &options.wanted.themes},
                                                                 {"--language", &options.wanted.languages},
                                                                 {"--text", &options.wanted.texts}};
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        if (const auto list = lists.find(name); list != lists.end())
            list->second->emplace_back(argv[i + 1]);
        else if (name == "--pictures")
            options.pictures = argv[i + 1];
        else if (name == "--scale")
            options.wanted.scale = std::stof(argv[i + 1]);
        else
            throw std::runtime_error("what is " + name + "?");
    }
    return options;
}

/// One scene and what is done with its pictures.
class Tour {
public:
    Tour(const Walk& walk, const std::string& language, const Options& options)
        : options_(options), scene_(walk.situation, language, [this](Screen& screen) { set_up_pictures(screen); }) {}

    ~Tour() { painter_.reset(); }  // Before the scene's context goes.
    Tour(const Tour&) = delete;
    Tour& operator=(const Tour&) = delete;

    /// In combinations that differ in their colours only.
    void take(const Shot& shot, const std::vector<Combination>& group) {
        scene_.reset();
        shot.go(scene_);
        scene_.settle(shot.way == Way::Middle ? 0.5 : shot.way == Way::End ? 1 : 0);
        if (shot.way != Way::EveryScreenful)
            return keep_all(shot.name, group);
        int number = 0;
        do {
            keep_all(shot.name + "-" + std::to_string(++number), group);
        } while (!options_.pictures.empty() && scene_.scroll_on());
    }
    void show(const Combination& combination) { scene_.show(combination); }

private:
    static constexpr int kWidest = 1280;
    static constexpr int kHighest = 1024;

    void set_up_pictures(Screen& screen) {
        if (options_.pictures.empty())
            return;
        const auto pixels = [&](int layout) {
            return static_cast<int>(static_cast<float>(layout) * options_.wanted.scale);
        };
        painter_ = std::make_unique<Painter>(pixels(kWidest), pixels(kHighest));
        screen.give_textures_to([this] { painter_->take_textures(); });
    }

    void keep_all(const std::string& name, const std::vector<Combination>& group) {
        for (const Combination& combination : group) {
            scene_.recolour(combination);
            keep(name, combination);
        }
    }

    void keep(const std::string& name, const Combination& combination) {
        std::puts(record(name, combination, face_name(), scene_.screen()).c_str());
        const std::string path = options_.pictures + "/" + name + "/" + name_of(combination) + ".png";
        if (painter_ && !painter_->write_png(path, combination.size))
            throw std::runtime_error(path + " cannot be written");
    }

    const Options& options_;
    std::unique_ptr<Painter> painter_;  // Made while the scene is.
    Scene scene_;
};

void walk_all(const Options& options, const std::string& language) {
    const auto all = combinations(language, options.wanted);
    std::vector<Walk> walks = every_walk();
    walks.push_back(guide_walk());
    for (Walk& walk : walks) {
        std::erase_if(walk.shots, [&](const Shot& shot) { return !wanted(options.wanted.screens, shot.name); });
        if (walk.shots.empty())
            continue;
        Tour tour(walk, language, options);
        for (const std::vector<Combination>& group : all) {
            tour.show(group.front());
            for (const Shot& shot : walk.shots)
                tour.take(shot, group);
        }
    }
}

}  // namespace
}  // namespace duolog::tests

int main(int argc, char** argv) {
    try {
        const duolog::tests::Options options = duolog::tests::parsed(argc, argv);
        for (const std::string language : {"en", "sv", "da", "pl"})
            if (duolog::tests::wanted(options.wanted.languages, language))
                duolog::tests::walk_all(options, language);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
