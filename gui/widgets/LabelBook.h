// Remembers which control carries which sentence, so that a switch of language relabels all of them.
#pragma once

#include <functional>
#include <vector>

#include "gui/presenters/Texts.h"

class wxWindow;

namespace amphoe::gui {

/// Owned by a window; the controls must live as long.
class LabelBook {
  public:
    explicit LabelBook(const Texts& texts) : texts_(texts) {}

    /// Sets the label now and at every apply(). `english` is marked with msg().
    void label(wxWindow* control, const char* english);
    /// For what is no label: column titles, hints, choices.
    void add(std::function<void()> relabel);
    void apply() const;

  private:
    const Texts& texts_;
    std::vector<std::function<void()>> entries_;
};

}  // namespace amphoe::gui
