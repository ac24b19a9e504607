// Owners of cairo, pango and fontconfig objects.
#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <memory>

namespace amphoe::documents {

struct Unref {
    void operator()(PangoLayout* object) const { g_object_unref(object); }
    void operator()(PangoContext* object) const { g_object_unref(object); }
    void operator()(PangoFontMap* object) const { g_object_unref(object); }
    void operator()(PangoFontDescription* object) const { pango_font_description_free(object); }
    void operator()(PangoAttrList* object) const { pango_attr_list_unref(object); }
    void operator()(FcConfig* object) const { FcConfigDestroy(object); }
    void operator()(cairo_t* object) const { cairo_destroy(object); }
    void operator()(cairo_surface_t* object) const { cairo_surface_destroy(object); }
    void operator()(cairo_font_options_t* object) const { cairo_font_options_destroy(object); }
};

template <class T>
using Owned = std::unique_ptr<T, Unref>;

}  // namespace amphoe::documents
