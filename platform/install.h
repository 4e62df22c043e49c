/// How Duolog comes onto this device's home screen: what only the platform can tell or be asked for.
#pragma once

namespace duolog::platform {

enum class InstallWay {
    None,       ///< A desktop program, or a browser of which nothing is known.
    Installed,  ///< It runs from the home screen, or was put there just now.
    Ask,        ///< The browser asks the person when it is told to: ask_to_install.
    // By the person's own hand, in a menu of the browser:
    Ios,       ///< An iPhone's or iPad's Share, then Add to Home Screen.
    Android,   ///< Any browser's menu on Android.
    Computer,  ///< Chrome, Edge and their kin on a computer.
    Mac,       ///< Safari on a Mac.
    Firefox    ///< On a computer, where it cannot.
};

/// What holds now. Cheap; where it changes by itself, a frame is requested.
InstallWay install_way();

/// Shows the browser's own question; to be called where something was pressed, while the way is Ask.
void ask_to_install();

}  // namespace duolog::platform
