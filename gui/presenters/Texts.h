// The one mechanism for sentences: English in the source, Thai from the catalogue resources/translations/th.po.
#pragma once

#include <string>

namespace amphoe::gui {

enum class Language { Thai, English };

/// Translates at the moment of showing, so that a switch of language needs no restart. Window's thread.
class Texts {
  public:
    virtual ~Texts() = default;
    virtual Language language() const = 0;
    /// The sentence in the present language; `english` itself when the catalogue has none.
    virtual std::string tr(const char* english) const = 0;
};

/// Marks a sentence for the catalogue where it is stored and translated later.
constexpr const char* msg(const char* english) {
    return english;
}

/// Picks between two ready texts, for those that live in data files and domain tables.
template <class Text>
const Text& chosen(const Texts& texts, const Text& thai, const Text& english) {
    return texts.language() == Language::Thai ? thai : english;
}

}  // namespace amphoe::gui
